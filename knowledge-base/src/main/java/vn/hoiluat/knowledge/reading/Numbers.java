package vn.hoiluat.knowledge.reading;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Numbers from 0 in as few bytes as they need: most counts fit into one. */
final class Numbers {

    private static final int PART = 7;
    private static final int MORE = 1 << PART;

    private Numbers() {}

    static void write(DataOutput out, int number) throws IOException {
        int rest = number;
        while (rest >= MORE) {
            out.writeByte(rest & MORE - 1 | MORE);
            rest >>>= PART;
        }
        out.writeByte(rest);
    }

    static int read(DataInput in) throws IOException {
        int number = 0;
        int shift = 0;
        int part = in.readUnsignedByte();
        while (part >= MORE) {
            number |= (part & MORE - 1) << shift;
            shift += PART;
            if (shift > 4 * PART) {
                throw new IOException("number of more than five bytes");
            }
            part = in.readUnsignedByte();
        }
        return number | part << shift;
    }
}

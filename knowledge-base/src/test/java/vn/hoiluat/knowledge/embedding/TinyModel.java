package vn.hoiluat.knowledge.embedding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A folder with a model of one step: each word has a vector of three numbers. Written as ONNX says, byte by byte. */
final class TinyModel {

    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final Map<String, float[]> words = new LinkedHashMap<>();

    TinyModel() {
        word("[UNK]", 0, 0, 0.001f);
    }

    TinyModel word(String word, float... vector) {
        words.put(word, vector);
        return this;
    }

    /** Writes the folder; what is given of the settings overrides those that fit. */
    Path write(Path folder, Map<String, Object> settings) {
        byte[] model = onnx();
        Map<String, Object> all = new LinkedHashMap<>(Map.of(
                "dim",
                3,
                "maxTokens",
                8,
                "pooling",
                "mean",
                "leastSimilarity",
                0.5,
                "licence",
                "none",
                "sha256",
                sha256(model)));
        all.putAll(settings);
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("model.onnx"), model);
            Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
            Files.writeString(folder.resolve("embedding.json"), json(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private static String json(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(e -> "\"" + e.getKey() + "\": "
                        + (e.getValue() instanceof Number ? e.getValue() : "\"" + e.getValue() + "\""))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String tokenizer() {
        int[] next = {0};
        String vocabulary = words.keySet().stream()
                .map(word -> "\"" + word + "\": " + next[0]++)
                .collect(Collectors.joining(", "));
        return """
                {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
                 "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
                 "post_processor": null, "decoder": null,
                 "model": {"type": "WordLevel", "vocab": {%s}, "unk_token": "[UNK]"}}
                """.formatted(vocabulary);
    }

    /** {@code vectors = Gather(table, input_ids)}. */
    private byte[] onnx() {
        ByteBuffer table = ByteBuffer.allocate(words.size() * 3 * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        words.values().forEach(vector -> {
            for (float number : vector) {
                table.putFloat(number);
            }
        });
        Message tensor = new Message()
                .number(1, words.size())
                .number(1, 3)
                .number(2, FLOAT)
                .text(8, "table")
                .bytes(9, table.array());
        Message node = new Message()
                .text(1, "table")
                .text(1, "input_ids")
                .text(2, "vectors")
                .text(4, "Gather");
        Message graph = new Message()
                .message(1, node)
                .text(2, "tiny")
                .message(5, tensor)
                .message(11, value("input_ids", INT64, "texts", "tokens"))
                .message(12, value("vectors", FLOAT, "texts", "tokens", "numbers"));
        return new Message()
                .number(1, 8)
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, 13))
                .toBytes();
    }

    private static Message value(String name, int type, String... dimensions) {
        var shape = new Message();
        for (String dimension : dimensions) {
            shape.message(1, new Message().text(2, dimension));
        }
        Message tensor = new Message().number(1, type).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message of Protocol Buffers. */
    private static final class Message {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long number) {
            varint((long) field << 3);
            varint(number);
            return this;
        }

        Message text(int field, String text) {
            return bytes(field, text.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message message) {
            return bytes(field, message.toBytes());
        }

        Message bytes(int field, byte[] bytes) {
            varint((long) field << 3 | 2);
            varint(bytes.length);
            out.writeBytes(bytes);
            return this;
        }

        byte[] toBytes() {
            return out.toByteArray();
        }

        private void varint(long number) {
            long left = number;
            while (left > 0x7f) {
                out.write((int) (left & 0x7f | 0x80));
                left >>>= 7;
            }
            out.write((int) left);
        }
    }
}

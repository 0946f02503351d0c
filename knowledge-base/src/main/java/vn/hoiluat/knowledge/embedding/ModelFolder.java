package vn.hoiluat.knowledge.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder with a model as an operator brings it: {@code model.onnx}, {@code tokenizer.json}, {@code embedding.json}. Nothing is
 * ever fetched from elsewhere.
 */
final class ModelFolder {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path folder;

    ModelFolder(Path folder) {
        this.folder = folder;
    }

    EmbeddingSettings settings() {
        return JSON.readValue(folder.resolve("embedding.json"), EmbeddingSettings.class);
    }

    /**
     * Opens the model; takes seconds for a large one.
     *
     * @throws IllegalArgumentException if the folder does not hold what its settings say
     * @throws IllegalStateException if the program was built without the runtime
     */
    EmbeddingModel open() {
        EmbeddingSettings settings = settings();
        Path model = folder.resolve("model.onnx");
        String found = sha256(model);
        if (!found.equalsIgnoreCase(settings.sha256())) {
            throw new IllegalArgumentException(
                    "model.onnx has the checksum " + found + ", embedding.json says " + settings.sha256());
        }
        try {
            return OnnxModel.open(model, folder.resolve("tokenizer.json"), settings);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "this program was built without ONNX: build it with mvn -Pdense package", e);
        }
    }

    private static String sha256(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.getFileName(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

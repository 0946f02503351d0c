package vn.hoiluat.knowledge.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A model of the ONNX form with a tokenizer of Hugging Face's form, on the processor. */
final class OnnxModel implements EmbeddingModel {

    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession session;
    private final EmbeddingSettings settings;

    private OnnxModel(HuggingFaceTokenizer tokenizer, OrtSession session, EmbeddingSettings settings) {
        this.tokenizer = tokenizer;
        this.session = session;
        this.settings = settings;
    }

    /** Opens it and tries it on one word, so that a wrong dimension is met here and not by a question. */
    static OnnxModel open(Path model, Path tokenizer, EmbeddingSettings settings) {
        // The tokenizer's library would otherwise look for parts for graphics cards on the internet.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("RUST_FLAVOR", "cpu");
        try (var options = new OrtSession.SessionOptions()) {
            // Questions and entries are embedded side by side; each on one processor is the fairest.
            options.setIntraOpNumThreads(1);
            HuggingFaceTokenizer words = HuggingFaceTokenizer.newInstance(
                    tokenizer,
                    Map.of(
                            "truncation",
                            "true",
                            "padding",
                            "false",
                            "maxLength",
                            Integer.toString(settings.maxTokens())));
            OrtSession session = OrtEnvironment.getEnvironment().createSession(model.toString(), options);
            var opened = new OnnxModel(words, session, settings);
            opened.questions(List.of("a"));
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read tokenizer.json", e);
        } catch (OrtException e) {
            throw new IllegalArgumentException("model.onnx cannot be used", e);
        }
    }

    @Override
    public String id() {
        return settings.sha256().toLowerCase(Locale.ROOT) + "/" + settings.pooling() + "/" + settings.maxTokens() + "/"
                + settings.passage("");
    }

    @Override
    public int dimension() {
        return settings.dim();
    }

    @Override
    public double leastSimilarity() {
        return settings.leastSimilarity();
    }

    @Override
    public List<float[]> questions(List<String> texts) {
        return embed(texts, settings::query);
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        return embed(texts, settings::passage);
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be closed", e);
        }
    }

    private List<float[]> embed(List<String> texts, Function<String, String> prefixed) {
        List<Encoding> encodings =
                texts.stream().map(prefixed).map(tokenizer::encode).toList();
        int longest = encodings.stream().mapToInt(e -> e.getIds().length).max().orElse(0);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            put(inputs, IDS, encodings, longest, Encoding::getIds);
            put(inputs, MASK, encodings, longest, Encoding::getAttentionMask);
            put(inputs, TYPES, encodings, longest, Encoding::getTypeIds);
            try (OrtSession.Result result = session.run(inputs)) {
                return vectors(result.get(0).getValue(), encodings);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the model failed", e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private void put(
            Map<String, OnnxTensor> inputs,
            String name,
            List<Encoding> encodings,
            int longest,
            Function<Encoding, long[]> values)
            throws OrtException {
        if (session.getInputNames().contains(name)) {
            LongBuffer padded = LongBuffer.allocate(encodings.size() * longest);
            encodings.forEach(encoding -> padded.put(Arrays.copyOf(values.apply(encoding), longest)));
            inputs.put(
                    name, OnnxTensor.createTensor(environment, padded.flip(), new long[] {encodings.size(), longest}));
        }
    }

    private List<float[]> vectors(Object output, List<Encoding> encodings) {
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < encodings.size(); i++) {
            float[] vector = switch (output) {
                case float[][][] tokens ->
                    settings.pooling()
                            .pool(tokens[i], Arrays.copyOf(encodings.get(i).getAttentionMask(), tokens[i].length));
                case float[][] pooled -> pooled[i];
                default ->
                    throw new IllegalArgumentException("model.onnx gives "
                            + output.getClass().getSimpleName() + ", expected vectors of tokens or texts");
            };
            vectors.add(ofLengthOne(vector));
        }
        return vectors;
    }

    private float[] ofLengthOne(float[] vector) {
        if (vector.length != settings.dim()) {
            throw new IllegalArgumentException(
                    "model.onnx gives vectors of " + vector.length + " numbers, embedding.json says " + settings.dim());
        }
        double square = 0;
        for (float number : vector) {
            square += number * number;
        }
        for (int i = 0; i < vector.length && square > 0; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }
}

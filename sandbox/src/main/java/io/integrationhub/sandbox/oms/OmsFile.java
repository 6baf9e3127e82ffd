package io.integrationhub.sandbox.oms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what happened, one JSON document per line, so that a restarted stand-in knows it again. */
final class OmsFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Optional<Path> path;

    OmsFile(Optional<Path> folder) {
        this.path = folder.map(each -> each.resolve("oms.jsonl"));
    }

    synchronized void append(String kind, Object entry) {
        if (path.isEmpty()) {
            return;
        }
        String line = JSON.writeValueAsString(Map.of(kind, entry)) + "\n";
        try {
            Files.createDirectories(path.get().toAbsolutePath().getParent());
            Files.writeString(path.get(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives back what was kept, in order, to whoever takes that kind of entry. */
    void replay(Map<String, Consumer<JsonNode>> takers) {
        if (path.filter(Files::exists).isEmpty()) {
            return;
        }
        try {
            for (String line : Files.readAllLines(path.get())) {
                JsonNode entry = JSON.readTree(line);
                takers.forEach((kind, taker) -> {
                    if (entry.has(kind)) {
                        taker.accept(entry.get(kind));
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An effect with the order's content after it.
     *
     * @param content as the order then was
     */
    record KeptEffect(OmsEffect effect, JsonNode content) {}
}

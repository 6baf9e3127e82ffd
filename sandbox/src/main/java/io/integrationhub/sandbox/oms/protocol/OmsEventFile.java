package io.integrationhub.sandbox.oms.protocol;

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

/** Stores what happened in the OMS, one JSON document per line, so that a restarted stand-in restores its state. */
public final class OmsEventFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Optional<Path> path;

    /**
     * Uses the file in a folder.
     *
     * @param folder empty to store nothing
     */
    public OmsEventFile(Optional<Path> folder) {
        this.path = folder.map(each -> each.resolve("oms.jsonl"));
    }

    /** Appends an event of a type. */
    public synchronized void append(String type, Object event) {
        if (path.isEmpty()) {
            return;
        }
        String line = JSON.writeValueAsString(Map.of(type, event)) + "\n";
        try {
            Files.createDirectories(path.get().toAbsolutePath().getParent());
            Files.writeString(path.get(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands the stored events, in order, to the consumer of their type. */
    public void replay(Map<String, Consumer<JsonNode>> consumers) {
        if (path.filter(Files::exists).isEmpty()) {
            return;
        }
        try {
            for (String line : Files.readAllLines(path.get())) {
                JsonNode event = JSON.readTree(line);
                consumers.forEach((type, consumer) -> {
                    if (event.has(type)) {
                        consumer.accept(event.get(type));
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

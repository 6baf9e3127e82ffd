package io.integrationhub.sandbox.commercetools.project;

import io.integrationhub.sandbox.commercetools.json.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file per Project with a line per commit, written before the commit becomes visible. A line that a crash truncated
 * is ignored: the request it belongs to never got a response.
 */
final class FileProjectLog implements ProjectLog {

    private final Path file;
    private final BufferedWriter writer;

    FileProjectLog(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            truncateAfterLastCompleteLine(file);
            this.writer = Files.newBufferedWriter(
                    file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void truncateAfterLastCompleteLine(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end < bytes.length) {
            Files.write(file, Arrays.copyOf(bytes, end));
        }
    }

    @Override
    public void replayInto(Project project) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.forEach(line -> replay(line, project));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replay(String line, Project project) {
        try {
            JsonNode entry = Json.MAPPER.readTree(line);
            if (entry.get("settings") instanceof ObjectNode settings) {
                project.restoreSettings(settings);
            }
            for (JsonNode put : entry.path("put")) {
                project.restore(put.path(0).asString(), (ObjectNode) put.path(1));
            }
            for (JsonNode deletion : entry.path("deleted")) {
                project.restoreDeletion(
                        deletion.path(0).asString(), deletion.path(1).asString());
            }
            Json.objects(entry, "messages").forEach(project::restoreMessage);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    "The log " + file + " cannot be read; delete the folder to start from scratch.", e);
        }
    }

    @Override
    public void append(Commit commit) {
        ObjectNode entry = Json.object();
        commit.changes().forEach(change -> addTo(entry, change));
        if (!commit.messages().isEmpty()) {
            Json.list(entry, "messages").addAll(commit.messages());
        }
        write(entry);
    }

    private static void addTo(ObjectNode entry, Commit.ResourceChange change) {
        ObjectNode after = change.after();
        String typeId = change.type().typeId();
        if (after == null) {
            Json.list(entry, "deleted")
                    .addArray()
                    .add(typeId)
                    .add(change.latest().path("id").asString());
            return;
        }
        Json.list(entry, "put").addArray().add(typeId).add(after);
    }

    @Override
    public void appendSettings(ObjectNode settings) {
        ObjectNode entry = Json.object();
        entry.set("settings", settings);
        write(entry);
    }

    private void write(ObjectNode entry) {
        try {
            writer.write(Json.MAPPER.writeValueAsString(entry));
            writer.write('\n');
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

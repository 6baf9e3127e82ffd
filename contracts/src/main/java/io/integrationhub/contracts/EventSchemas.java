package io.integrationhub.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The JSON Schemas (draft 2020-12) of the events' payloads. */
public final class EventSchemas {

    /** Prefix of every schema's id, followed by the file's name. */
    public static final String BASE = "https://integrationhub.io/schemas/";

    private EventSchemas() {}

    /** The id of the schema of an event's payload. */
    public static String idOf(String eventType) {
        return BASE + eventType + ".json";
    }

    /** The text of the schema with this id; empty if it does not exist. */
    public static Optional<String> text(String id) {
        if (!id.startsWith(BASE)) {
            return Optional.empty();
        }
        try (InputStream file = EventSchemas.class.getResourceAsStream("/schemas/" + id.substring(BASE.length()))) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read schema " + id, e);
        }
    }
}

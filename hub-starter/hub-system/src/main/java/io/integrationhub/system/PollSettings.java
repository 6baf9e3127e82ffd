package io.integrationhub.system;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a system's events are fetched where it does not send them; they go where its webhooks would.
 *
 * @param path Path below the system's URL that gives events, with {@code {cursor}} in it.
 * @param page JSONata expression, {@code file:} and a path, or {@code preset:} and a name: from the answer's body to
 *     {@code {"items": […], "next": cursor}}.
 * @param every Pause between two fetches.
 * @param from Cursor of the first fetch.
 */
public record PollSettings(
        String path,
        @Nullable String page,
        @DefaultValue("30s") Duration every,
        @DefaultValue("0") String from) {}

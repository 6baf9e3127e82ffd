package io.integrationhub.system.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the events of a system without webhooks are polled. They are published to the topic of its webhooks.
 *
 * @param path Path below the system's URL that returns events, with {@code {cursor}} in it.
 * @param pageMapping JSONata expression, {@code file:} with a path, or {@code preset:} with a name. Maps the body of
 *     the response to {@code {"items": […], "next": cursor}}.
 * @param interval Pause between two polls.
 * @param from Cursor of the first poll.
 */
public record PollSettings(
        String path,
        @Nullable String pageMapping,
        @DefaultValue("30s") Duration interval,
        @DefaultValue("0") String from) {}

package io.integrationhub.core.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Database connections of a replica for calls that a customer waits for, in addition to those of
 * {@code spring.datasource.hikari}.
 *
 * @param maxConnections Connections that only calls of API Extensions use. The database must allow them in addition to
 *     the others, for each replica.
 * @param connectionTimeout Time that such a call waits for a connection; shorter than customers wait, at least 250ms.
 */
@ConfigurationProperties("hub.database.live")
record LiveConnectionSettings(
        @DefaultValue("5") int maxConnections,
        @DefaultValue("1s") Duration connectionTimeout) {}

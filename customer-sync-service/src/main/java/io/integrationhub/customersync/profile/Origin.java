package io.integrationhub.customersync.profile;

import java.time.Instant;

/**
 * Where the content of a profile comes from.
 *
 * @param version version of the resource in commercetools
 * @param createdAt when the person or company was created
 * @param changedAt when the resource was last changed
 * @param writtenByHubOnly whether the hub created the resource and nobody has changed it since
 */
public record Origin(long version, Instant createdAt, Instant changedAt, boolean writtenByHubOnly) {}

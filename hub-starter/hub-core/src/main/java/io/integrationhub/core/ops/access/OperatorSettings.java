package io.integrationhub.core.ops.access;

import io.integrationhub.core.tenant.Secret;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Users of the operations endpoints.
 *
 * @param username User name of the operator, who may read and act.
 * @param password Operator's password; without it the operator has no access.
 * @param readerUsername User name of the reader, who may only read, for example to scrape metrics.
 * @param readerPassword Reader's password; without it the reader has no access.
 */
@ConfigurationProperties("hub.operator")
record OperatorSettings(
        @DefaultValue("operator") String username,
        Optional<Secret> password,
        @DefaultValue("reader") String readerUsername,
        Optional<Secret> readerPassword) {}

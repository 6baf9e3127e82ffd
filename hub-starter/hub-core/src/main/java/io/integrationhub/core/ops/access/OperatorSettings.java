package io.integrationhub.core.ops.access;

import io.integrationhub.core.tenant.Secret;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may act on the endpoints of operations.
 *
 * @param username name of the person or system that may read and act
 * @param password password for reading and acting; the endpoints stay closed as long as there is none
 * @param readerUsername name of the person or system that may only read, for example the scraper of the metrics
 * @param readerPassword password for reading; there is no reader as long as there is none
 */
@ConfigurationProperties("hub.operator")
record OperatorSettings(
        @DefaultValue("operator") String username,
        Optional<Secret> password,
        @DefaultValue("reader") String readerUsername,
        Optional<Secret> readerPassword) {}

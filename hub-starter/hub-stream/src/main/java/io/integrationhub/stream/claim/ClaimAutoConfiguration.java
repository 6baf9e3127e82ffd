package io.integrationhub.stream.claim;

import io.integrationhub.stream.StreamProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Provides the claims. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
class ClaimAutoConfiguration {

    @Bean
    ResourceClaims resourceClaims(JdbcClient jdbc, StreamProperties properties) {
        return new ResourceClaims(jdbc, properties.maxAttempts());
    }
}

package io.integrationhub.system.inbound.body;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Sets up the reading of inbound bodies. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
@EnableConfigurationProperties(InboundBodySettings.class)
class BodyAutoConfiguration {

    @Bean
    InboundBodies inboundBodies(InboundBodySettings settings) {
        return new InboundBodies(settings);
    }
}

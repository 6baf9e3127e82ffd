package io.integrationhub.system.mapping;

import io.integrationhub.system.Mappings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Sets up the compiler of mappings. */
@AutoConfiguration
class MappingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Mappings mappings() {
        return new JsonataMappings();
    }
}

package io.integrationhub.system.inbound;

import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.integrationhub.stream.publish.RecordPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Opens the doors for requests from outside. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
@Import(RefusalAnswers.class)
class InboundAutoConfiguration {

    @Bean
    Intake intake(RecordPublisher publisher, RateLimiterRegistry rates) {
        return new Intake(publisher, rates);
    }

    @Bean
    DoorWatch doorWatch(MeterRegistry meters) {
        return new DoorWatch(meters);
    }

    /**
     * A chain of their own: the doors prove the sender by the tenant's means, and the operators' Basic authentication
     * would refuse a sender's user and password before they are reached.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain inboundDoors(HttpSecurity http) throws Exception {
        return http.securityMatcher("/ingress/**", "/webhooks/**", "/extensions/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No session and no cookie, so no request that a browser could be tricked into.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .build();
    }
}

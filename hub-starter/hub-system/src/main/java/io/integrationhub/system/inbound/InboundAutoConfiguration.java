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

/** Sets up the endpoints for inbound requests. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
@Import(RequestRejectedAdvice.class)
class InboundAutoConfiguration {

    @Bean
    InboundPublisher inboundPublisher(RecordPublisher publisher, RateLimiterRegistry limits) {
        return new InboundPublisher(publisher, limits);
    }

    @Bean
    InboundMetrics inboundMetrics(MeterRegistry meters) {
        return new InboundMetrics(meters);
    }

    /**
     * A separate filter chain: the endpoints authenticate each sender by the tenant's settings, and the operators'
     * Basic authentication would reject a sender's credentials before the endpoint sees them.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain inboundEndpoints(HttpSecurity http) throws Exception {
        return http.securityMatcher("/ingress/**", "/webhooks/**", "/extensions/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Without sessions and cookies a browser cannot be tricked into sending an authenticated request.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .build();
    }
}

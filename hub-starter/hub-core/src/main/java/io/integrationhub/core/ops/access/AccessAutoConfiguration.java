package io.integrationhub.core.ops.access;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.SettingsCheck;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.core.tenant.access.TenantAccess;
import jakarta.servlet.DispatcherType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Denies access to everything that is not explicitly allowed. */
@AutoConfiguration(
        before = {
            ManagementWebSecurityAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            ErrorMvcAutoConfiguration.class
        })
@EnableConfigurationProperties(OperatorSettings.class)
class AccessAutoConfiguration {

    private static final String READER = "HUB_READER";
    private static final String OPERATOR = TenantAccess.OPERATOR;

    @Bean
    static SettingsCheck operatorSettingsCheck() {
        return new OperatorSettingsCheck();
    }

    @Bean
    static TenantSection<TenantOperatorSettings> tenantOperatorSection() {
        return TenantOperatorSettings.SECTION;
    }

    @Bean
    SecurityFilterChain hubAccess(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                EndpointRequest.to(HealthEndpoint.class),
                                EndpointRequest.toAdditionalPaths(WebServerNamespace.SERVER, HealthEndpoint.class))
                        .permitAll()
                        // These authenticate by the tenant's own means: header, token or signature.
                        .requestMatchers(HttpMethod.POST, "/ingress/**", "/webhooks/**")
                        .permitAll()
                        // The endpoint decides for which tenants.
                        .requestMatchers(EndpointRequest.to(TenantAccess.CALLS).withHttpMethod(HttpMethod.GET))
                        .hasAnyRole(OPERATOR, TenantAccess.ANY_TENANT)
                        .requestMatchers(EndpointRequest.toAnyEndpoint().withHttpMethod(HttpMethod.GET))
                        .hasRole(READER)
                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                        .hasRole(OPERATOR)
                        .anyRequest()
                        .denyAll())
                .httpBasic(Customizer.withDefaults())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Without session and cookie, cross-site request forgery is impossible.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    OperatorErrorAttributes operatorErrorAttributes() {
        return new OperatorErrorAttributes();
    }

    @Bean
    OperatorPasswordEncoder operatorPasswordEncoder() {
        return new OperatorPasswordEncoder();
    }

    /** Has no users as long as no password is set. */
    @Bean
    InMemoryUserDetailsManager operators(OperatorSettings settings, Tenants tenants) {
        List<UserDetails> users = new ArrayList<>();
        settings.password().ifPresent(password -> users.add(user(settings.username(), password, READER, OPERATOR)));
        settings.readerPassword().ifPresent(password -> users.add(user(settings.readerUsername(), password, READER)));
        tenants.all().forEach(tenant -> tenantOperator(tenant).ifPresent(users::add));
        return new InMemoryUserDetailsManager(users);
    }

    private static Optional<UserDetails> tenantOperator(Tenant tenant) {
        TenantOperatorSettings settings = tenant.section(TenantOperatorSettings.SECTION);
        return settings.password()
                .map(password -> user(
                        tenant.id().value() + "-operator",
                        password,
                        TenantAccess.ANY_TENANT,
                        TenantAccess.of(tenant.id()).role()));
    }

    private static UserDetails user(String name, Secret password, String... roles) {
        return User.withUsername(name)
                .password(OperatorPasswordEncoder.hash(password.value()))
                .roles(roles)
                .build();
    }
}

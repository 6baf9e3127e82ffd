package io.integrationhub.core.tenant.binding;

import io.integrationhub.core.tenant.DataTypes;
import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.logging.LogLevel;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

/** A service with sections of its own, and valid variables for it. */
final class SampleService {

    private SampleService() {}

    /** A section with every kind of setting. */
    record Shop(
            @NotBlank @Pattern(regexp = "[a-z0-9-]*", message = "may have lower case letters, digits and hyphens only")
            String projectKey,

            @NotNull Secret clientSecret,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("20") @Min(1) @Max(100) int concurrency,
            @DefaultValue("1MB") DataSize limit,
            @DefaultValue("info") LogLevel level,
            @DefaultValue("true") boolean sweep,
            @DefaultValue @Valid Feed feed,
            @DefaultValue List<Integer> hours,
            @DefaultValue List<@NotBlank String> locales) {

        record Feed(
                Optional<URI> pushUrl, @DefaultValue("60s") Duration interval) {
            Feed {
                if (interval.toSeconds() < 1) {
                    throw new IllegalArgumentException("interval must be at least 1s");
                }
            }
        }
    }

    /** A connection to an outside system. */
    record Connection(
            @NotNull URI url,
            Optional<Secret> token,
            @DefaultValue("5s") Duration timeout) {}

    private static final TenantSection<Shop> SHOP = TenantSection.of("shop", Shop.class);
    private static final TenantSection<Map<String, Connection>> SYSTEMS = new TenantSection<>(
            "systems", Bindable.mapOf(String.class, Connection.class), SampleService::onlyOmsOmitsTheToken);

    static final Map<String, Object> VALID = Map.of(
            "SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:5432/hub",
            "SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:9092",
            "HUB_TENANTS_ACME_SHOP_PROJECT_KEY", "acme-prod",
            "HUB_TENANTS_ACME_SHOP_CLIENT_SECRET", "hush",
            "HUB_TENANTS_ACME_MASTERS_ORDER", "oms",
            "HUB_TENANTS_ACME_SYSTEMS_OMS_URL", "https://oms.example.com");

    /** The valid variables with some of them changed; one without a value is removed. */
    static Map<String, Object> changed(String variables) {
        Map<String, Object> changed = new LinkedHashMap<>(VALID);
        for (String variable : variables.isEmpty() ? new String[0] : variables.split(";")) {
            String[] nameAndValue = variable.split("=", 2);
            if (nameAndValue[1].isEmpty()) {
                changed.remove(nameAndValue[0]);
            } else {
                changed.put(nameAndValue[0], nameAndValue[1]);
            }
        }
        return changed;
    }

    static Environment environment(Map<String, Object> variables, Map<String, Object> file) {
        StandardEnvironment environment = new StandardEnvironment();
        MutablePropertySources sources = environment.getPropertySources();
        sources.replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
        sources.addLast(new MapPropertySource("file", file));
        sources.addLast(new MapPropertySource(
                "service",
                Map.of(
                        "hub.data-types.order.masters", "oms,erp,commercetools",
                        "hub.data-types.order.unconnected-when.shop.sweep", "false")));
        return environment;
    }

    static Tenants bind(Environment environment) {
        TenantSection<Map<String, String>> masters =
                Masters.SECTION.checkedBy(new MastersCheck(DataTypes.from(environment), environment));
        return new TenantBinding(environment, List.of(SHOP, SYSTEMS, masters))
                .bind(new ConnectionsCheck().check(environment));
    }

    private static void onlyOmsOmitsTheToken(Tenant tenant, Map<String, Connection> systems, Findings findings) {
        if (systems.containsKey("wms") && systems.get("wms").token().isEmpty()) {
            findings.add("systems.wms.token", "is missing; only oms may omit it");
        }
    }
}

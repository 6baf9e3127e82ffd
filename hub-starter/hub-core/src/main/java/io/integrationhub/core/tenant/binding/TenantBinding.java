package io.integrationhub.core.tenant.binding;

import io.integrationhub.core.tenant.Finding;
import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantIds;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.core.tenant.known.KnownSettings;
import io.integrationhub.core.tenant.known.UnreadSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Binds every section of every tenant and collects all mistakes. */
public class TenantBinding {

    private static final Logger LOG = LoggerFactory.getLogger(TenantBinding.class);

    private final Environment environment;
    private final List<TenantSection<?>> sections;
    private final SectionBinding binding;
    private final UnreadSettings unread;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Prepares the binding of all tenants that the environment names.
     *
     * @param sections what the service reads below a tenant
     */
    public TenantBinding(Environment environment, List<TenantSection<?>> sections) {
        this.environment = environment;
        this.sections = List.copyOf(sections);
        KnownSettings known = KnownSettings.of(this.sections, neighbours());
        this.binding = new SectionBinding(environment, known);
        this.unread = new UnreadSettings(environment, known);
    }

    /**
     * Binds all tenants.
     *
     * @param others mistakes found elsewhere, to be told at the same time
     * @throws InvalidSettings with every mistake there is
     */
    public Tenants bind(List<Finding> others) {
        List<Tenant> tenants = bind();
        findings.addAll(unread.ofTenants());
        findings.addAll(others);
        if (!findings.isEmpty()) {
            findings.addAll(unread.others());
            throw new InvalidSettings(findings.stream().distinct().toList());
        }
        unread.others().forEach(TenantBinding::warn);
        return new Tenants(tenants);
    }

    private List<Tenant> bind() {
        findings.addAll(TenantNames.check(environment));
        Set<String> read = unread.tenantsRead();
        return TenantIds.from(environment).stream()
                .filter(id -> read.contains(id.value()))
                .map(this::bind)
                .toList();
    }

    private Tenant bind(TenantId id) {
        Map<String, Object> bound = new LinkedHashMap<>();
        for (TenantSection<?> section : sections) {
            SectionBinding.Bound result = binding.bind(id, section);
            findings.addAll(result.findings());
            result.section().ifPresent(value -> bound.put(section.name(), value));
        }
        Tenant tenant = new Tenant(id, bound);
        Set<String> reported = findings.stream().map(Finding::property).collect(Collectors.toSet());
        sections.stream()
                .filter(section -> bound.containsKey(section.name()))
                .forEach(section -> check(tenant, section, reported));
        return tenant;
    }

    /** Asks the section's own check; what it says of a value that is no good anyway would only be noise. */
    private <T> void check(Tenant tenant, TenantSection<T> section, Set<String> reported) {
        Findings below = (property, problem) -> {
            Finding finding = new Finding("hub.tenants." + tenant.id() + "." + property, problem);
            if (!reported.contains(finding.property())) {
                findings.add(finding);
            }
        };
        try {
            section.check().check(tenant, tenant.section(section), below);
        } catch (RuntimeException e) {
            // It stumbles over what could not be bound, which is reported already; otherwise the
            // check itself is wrong.
            if (findings.isEmpty()) {
                throw e;
            }
            LOG.atDebug().addKeyValue("section", section.name()).setCause(e).log("Check left out");
        }
    }

    /** All services but this one, whose own section is known setting by setting. */
    private List<String> neighbours() {
        List<String> services = Binder.get(environment)
                .bind("hub.neighbours", Bindable.listOf(String.class))
                .orElse(List.of());
        String own = environment.getProperty("hub.service", "");
        return services.stream().filter(service -> !service.equals(own)).toList();
    }

    private static void warn(Finding finding) {
        LOG.atWarn()
                .addKeyValue("variable", finding.variable())
                .addKeyValue("problem", finding.problem())
                .log("Unknown variable");
    }
}

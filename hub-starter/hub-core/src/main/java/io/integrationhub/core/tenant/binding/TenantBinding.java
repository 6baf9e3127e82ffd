package io.integrationhub.core.tenant.binding;

import io.integrationhub.core.tenant.Finding;
import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantIds;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.core.tenant.known.KnownSettings;
import io.integrationhub.core.tenant.known.UnknownSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** Binds every section of every tenant and collects all errors. */
public class TenantBinding {

    private static final Logger LOG = LoggerFactory.getLogger(TenantBinding.class);

    private final Environment environment;
    private final List<TenantSection<?>> sections;
    private final SectionBinding binding;
    private final UnknownSettings unknown;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Prepares the binding of all tenants that the environment names.
     *
     * @param sections the sections that the service reads
     */
    public TenantBinding(Environment environment, List<TenantSection<?>> sections) {
        this.environment = environment;
        this.sections = List.copyOf(sections);
        KnownSettings known =
                KnownSettings.of(this.sections, OtherServices.names(environment.getProperty("hub.service", "")));
        this.binding = new SectionBinding(environment, known);
        this.unknown = new UnknownSettings(environment, known);
    }

    /**
     * Binds all tenants.
     *
     * @param others errors found elsewhere, to be reported together
     * @throws InvalidSettings with all errors
     */
    public Tenants bind(List<Finding> others) {
        List<Tenant> tenants = bind();
        findings.addAll(unknown.ofTenants());
        findings.addAll(others);
        if (!findings.isEmpty()) {
            findings.addAll(unknown.others());
            throw new InvalidSettings(findings.stream().distinct().toList());
        }
        unknown.others().forEach(TenantBinding::warn);
        return new Tenants(tenants);
    }

    private List<Tenant> bind() {
        findings.addAll(TenantNames.check(environment));
        Set<String> known = unknown.knownTenants();
        return TenantIds.from(environment).stream()
                .filter(id -> known.contains(id.value()))
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

    /** Runs the section's own check; findings about values that already have one are dropped. */
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
            // Caused by values that could not be bound and are reported already; otherwise the check has a bug.
            if (findings.isEmpty()) {
                throw e;
            }
            LOG.atDebug().addKeyValue("section", section.name()).setCause(e).log("Check skipped");
        }
    }

    private static void warn(Finding finding) {
        LOG.atWarn()
                .addKeyValue("variable", finding.variable())
                .addKeyValue("problem", finding.problem())
                .log("Unknown variable");
    }
}

package io.integrationhub.core.tenant.binding;

import io.integrationhub.core.tenant.Finding;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.known.HyphenatedKeys;
import io.integrationhub.core.tenant.known.KnownSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Binds one section of one tenant and finds all errors in its values. */
class SectionBinding {

    private final Binder binder;
    private final ConstraintFindings constraints = new ConstraintFindings();

    SectionBinding(Environment environment, KnownSettings known) {
        // Without a resolver of placeholders: a password or a mapping may contain ${…}, and is taken as it is written.
        this.binder = new Binder(HyphenatedKeys.in(environment, known));
    }

    /**
     * The result of binding a section.
     *
     * @param section the bound section; empty if it could not be created
     */
    record Bound(Optional<Object> section, List<Finding> findings) {}

    Bound bind(TenantId tenant, TenantSection<?> section) {
        String prefix = "hub.tenants." + tenant + "." + section.name();
        ConversionFindings conversions = new ConversionFindings();
        Object bound = bind(prefix, section.type(), conversions);
        if (bound == null) {
            return new Bound(Optional.empty(), conversions.findings());
        }
        List<Finding> findings = new ArrayList<>(conversions.findings());
        Set<String> reported = findings.stream().map(Finding::property).collect(Collectors.toSet());
        Stream.concat(constraintFindings(prefix, bound), ValueFindings.of(prefix, bound).stream())
                .filter(finding -> reported.add(finding.property()))
                .forEach(findings::add);
        return new Bound(Optional.of(bound), findings);
    }

    private @Nullable Object bind(String prefix, Bindable<?> type, ConversionFindings conversions) {
        if (Map.class.isAssignableFrom(type.getType().toClass())) {
            return binder.bind(prefix, type, new EmptyValues(conversions))
                    .map(Object.class::cast)
                    .orElse(Map.of());
        }
        return binder.bindOrCreate(prefix, type, new EmptyValues(conversions));
    }

    private Stream<Finding> constraintFindings(String prefix, Object bound) {
        return bound instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .flatMap(entry -> constraintFindings(prefix + "." + entry.getKey(), entry.getValue()))
                : constraints.of(prefix, bound).stream();
    }
}

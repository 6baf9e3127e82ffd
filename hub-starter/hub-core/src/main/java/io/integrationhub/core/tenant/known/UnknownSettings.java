package io.integrationhub.core.tenant.known;

import io.integrationhub.core.tenant.Finding;
import io.integrationhub.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** Configured settings below {@code hub} that the service does not know: usually spelling mistakes. */
public final class UnknownSettings {

    private static final String NO_SUGGESTION = "unknown setting; the service's README links all settings";

    private final KnownSettings known;
    private final List<ConfiguredName> configured;

    public UnknownSettings(Environment environment, KnownSettings known) {
        this.known = known;
        this.configured = ConfiguredName.in(environment);
    }

    /** Unknown settings of tenants, which are errors. */
    public List<Finding> ofTenants() {
        return unknown(name -> TenantId.isValid(name.tenant()))
                .map(this::finding)
                .toList();
    }

    /** Other unknown variables; they may belong to another version of the hub, so they are only warnings. */
    public List<Finding> others() {
        return unknown(name -> name.tenant().isEmpty() && name.fromVariable())
                .map(this::finding)
                .toList();
    }

    /** The tenants with at least one known setting; any other is a spelling mistake itself. */
    public Set<String> knownTenants() {
        return configured.stream()
                .filter(known::contains)
                .map(ConfiguredName::tenant)
                .collect(Collectors.toSet());
    }

    private Stream<ConfiguredName> unknown(Predicate<ConfiguredName> where) {
        return configured.stream().filter(where).filter(name -> !known.contains(name));
    }

    private Finding finding(ConfiguredName name) {
        return new Finding(
                name.property(),
                underscoreInTenant(name).or(() -> spelling(name)).orElse(NO_SUGGESTION));
    }

    private Optional<String> spelling(ConfiguredName name) {
        return known.nearest(name).map(nearest -> "unknown setting; did you mean " + nearest + "?");
    }

    private Optional<String> underscoreInTenant(ConfiguredName name) {
        if (name.tenant().isEmpty()) {
            return Optional.empty();
        }
        return Stream.iterate(name, longer -> longer.elements().size() > 4, ConfiguredName::withLongerTenant)
                .filter(known::contains)
                .map(meant -> "a tenant's name cannot contain an underscore; write "
                        + new Finding(meant.property(), "").variable())
                .findFirst();
    }
}

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

/** What is written below {@code hub} and read by nothing: usually a slip of the pen. */
public final class UnreadSettings {

    private static final String NOWHERE_NEAR = "no such setting; the settings are listed in the service's README";

    private final KnownSettings known;
    private final List<WrittenName> written;

    public UnreadSettings(Environment environment, KnownSettings known) {
        this.known = known;
        this.written = WrittenName.in(environment);
    }

    /** Below the tenants: every one is a mistake. */
    public List<Finding> ofTenants() {
        return unread(name -> TenantId.isValid(name.tenant()))
                .map(this::finding)
                .toList();
    }

    /** Other variables: perhaps meant for another version of the hub, so only worth a warning. */
    public List<Finding> others() {
        return unread(name -> name.tenant().isEmpty() && name.fromVariable())
                .map(this::finding)
                .toList();
    }

    /** The tenants with at least one setting that something reads; any other is a slip of the pen itself. */
    public Set<String> tenantsRead() {
        return written.stream().filter(known::contains).map(WrittenName::tenant).collect(Collectors.toSet());
    }

    private Stream<WrittenName> unread(Predicate<WrittenName> where) {
        return written.stream().filter(where).filter(name -> !known.contains(name));
    }

    private Finding finding(WrittenName name) {
        return new Finding(
                name.property(), underscoreInTenant(name).or(() -> slip(name)).orElse(NOWHERE_NEAR));
    }

    private Optional<String> slip(WrittenName name) {
        return known.nearest(name).map(nearest -> "no such setting; did you mean " + nearest + "?");
    }

    private Optional<String> underscoreInTenant(WrittenName name) {
        if (name.tenant().isEmpty()) {
            return Optional.empty();
        }
        return Stream.iterate(name, longer -> longer.elements().size() > 4, WrittenName::withLongerTenant)
                .filter(known::contains)
                .map(meant -> "a tenant's name cannot have an underscore; write "
                        + new Finding(meant.property(), "").variable())
                .findFirst();
    }
}

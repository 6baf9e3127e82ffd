package io.integrationhub.core.tenant.binding;

import io.integrationhub.core.tenant.Finding;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantIds;
import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;

/** Checks that there is a tenant, and that all names are valid. */
final class TenantNames {

    private TenantNames() {}

    static List<Finding> check(Environment environment) {
        List<String> names = TenantIds.written(environment);
        if (names.isEmpty()) {
            return List.of(new Finding(
                    "hub.tenants",
                    "no tenant is configured; a tenant is created by its first variable, for example"
                            + " HUB_TENANTS_ACME_COMMERCETOOLS_PROJECT_KEY creates the tenant acme"));
        }
        return names.stream()
                .filter(name -> !TenantId.isValid(name))
                .map(name -> new Finding("hub.tenants." + name, problem(name, names)))
                .toList();
    }

    private static String problem(String name, List<String> names) {
        String plain = name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        if (!name.equals(plain) && names.contains(plain)) {
            return "'" + name + "' would be a second tenant besides '" + plain + "'; write " + plain + " everywhere";
        }
        return "'"
                + name
                + "' is not a valid tenant name, which is 1 to 32 lower case letters and digits, beginning with a letter"
                + (TenantId.isValid(plain) ? "; write " + plain : "");
    }
}

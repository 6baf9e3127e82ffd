package io.integrationhub.commercetools.client;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this service must be allowed to do in a Project, as declared in its configuration file.
 *
 * @param scopes Scopes that the service needs, without the Project's key, for example manage_orders.
 */
@ConfigurationProperties("hub")
record NeededScopes(@DefaultValue List<String> scopes) {

    NeededScopes {
        scopes = List.copyOf(scopes);
    }

    /** These scopes and the ones that only some tenants need. */
    NeededScopes and(List<String> further) {
        return new NeededScopes(
                Stream.concat(scopes.stream(), further.stream()).distinct().toList());
    }

    /** Whether the granted scopes include a needed one: managing includes viewing, and manage_project everything. */
    static boolean allows(Set<String> granted, String projectKey, String needed) {
        String managing = needed.replaceFirst("^view_", "manage_");
        return granted.contains(needed + ":" + projectKey)
                || granted.contains(managing + ":" + projectKey)
                || granted.contains("manage_project:" + projectKey);
    }
}

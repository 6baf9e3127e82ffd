package io.integrationhub.commercetools.client;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    /** Granted scopes of a Project that the service does not need, such as one to manage what it only views. */
    Set<String> surplus(Set<String> granted, String projectKey) {
        return granted.stream()
                .map(scope -> scope.split(":"))
                .filter(scope -> scope.length > 1 && scope[1].equals(projectKey))
                .map(scope -> scope[0])
                .filter(scope -> !scopes.contains(scope))
                .filter(scope ->
                        !scope.startsWith("view_") || !scopes.contains(scope.replaceFirst("^view_", "manage_")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the granted scopes include a needed one: managing includes viewing, and manage_project everything. */
    static boolean allows(Set<String> granted, String projectKey, String needed) {
        String managing = needed.replaceFirst("^view_", "manage_");
        return granted.contains(needed + ":" + projectKey)
                || granted.contains(managing + ":" + projectKey)
                || granted.contains("manage_project:" + projectKey);
    }
}

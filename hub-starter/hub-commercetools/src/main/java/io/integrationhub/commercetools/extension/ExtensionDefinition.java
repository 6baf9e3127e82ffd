package io.integrationhub.commercetools.extension;

import io.integrationhub.commercetools.extension.ExtensionCall.Action;
import io.integrationhub.core.tenant.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What commercetools asks a service, and when.
 *
 * <p>Declared as a {@code static} bean that depends on nothing: it exists before the tenants are bound, so that a
 * tenant's missing choice stops the start.
 *
 * @param name 1 to 30 lower case letters and digits, without hyphens because it is part of environment variables:
 *     {@code /extensions/{tenant}/{name}}, {@code …extensions.flows.<name>.on-failure}
 * @param triggers which writes it is asked about
 * @param timeout how long commercetools waits, connecting included: at most 10 s; the handler gets a margin less
 * @param after names of Extensions of the hub whose changes must be made before this one is asked, as availability
 *     before tax; at most 5
 * @param includeOldResource whether an update's call also has the resource as it was
 * @param tenants which tenants use it, judged by their settings; the others have no such Extension
 */
public record ExtensionDefinition(
        String name,
        List<Trigger> triggers,
        Duration timeout,
        List<String> after,
        boolean includeOldResource,
        Predicate<Tenant> tenants) {

    /** The longest that commercetools waits (release notes of 2026-03-03). */
    public static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(10);

    /** How long commercetools waits unless it is told otherwise. */
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(2);

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,29}");
    private static final int MOST_DEPENDENCIES = 5;

    public ExtensionDefinition {
        triggers = List.copyOf(triggers);
        after = List.copyOf(after);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no Extension's name: 1 to 30 lower case letters and digits");
        }
        if (triggers.isEmpty()) {
            throw new IllegalArgumentException("the Extension " + name + " has no trigger");
        }
        if (!timeout.isPositive() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(
                    "the Extension " + name + " needs a timeout of at most " + LONGEST_TIMEOUT);
        }
        if (after.size() > MOST_DEPENDENCIES) {
            throw new IllegalArgumentException("the Extension " + name + " depends on more than " + MOST_DEPENDENCIES);
        }
    }

    /** One with commercetools' usual 2 s, after no other, for all tenants. */
    public static ExtensionDefinition named(String name, Trigger... triggers) {
        return new ExtensionDefinition(name, List.of(triggers), USUAL_TIMEOUT, List.of(), false, _ -> true);
    }

    public ExtensionDefinition timeout(Duration other) {
        return new ExtensionDefinition(name, triggers, other, after, includeOldResource, tenants);
    }

    public ExtensionDefinition after(String... others) {
        return new ExtensionDefinition(name, triggers, timeout, List.of(others), includeOldResource, tenants);
    }

    public ExtensionDefinition withOldResource() {
        return new ExtensionDefinition(name, triggers, timeout, after, true, tenants);
    }

    public ExtensionDefinition forTenants(Predicate<Tenant> which) {
        return new ExtensionDefinition(name, triggers, timeout, after, includeOldResource, which);
    }

    /**
     * Writes to one kind of resource.
     *
     * @param resource the resource type, for example {@code cart}
     * @param actions which writes
     * @param condition a query predicate on the resource as it would be saved, {@code has changed} included; empty for
     *     every write. A condition that compares a missing field fails the customer's write: {@link #whenPresent}
     *     guards it
     */
    public record Trigger(String resource, Set<Action> actions, String condition) {

        public Trigger {
            actions = Set.copyOf(actions);
        }

        /** Every such write. */
        public static Trigger on(String resource, Action... actions) {
            return new Trigger(resource, Set.of(actions), "");
        }

        /** Only where this holds too; nothing changes if it is blank. */
        public Trigger when(String further) {
            if (condition.isBlank() || further.isBlank()) {
                return new Trigger(resource, actions, condition + further);
            }
            return new Trigger(resource, actions, "(" + condition + ") and (" + further + ")");
        }

        /** Only where these fields are present; conditions added later may compare them. */
        public Trigger whenPresent(String... fields) {
            return when(Stream.of(fields).map(field -> field + " is defined").collect(Collectors.joining(" and ")));
        }
    }
}

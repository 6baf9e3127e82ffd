package io.integrationhub.core.ops.doctor;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/**
 * Finds settings that still have the placeholder of a template as their value, such as {@code <host>}, {@code changeme}
 * or <code>${HOST}</code>. Values are never repeated, because they may be secrets.
 */
class PlaceholdersDoctorCheck implements DoctorCheck {

    private static final String TENANTS = "hub.tenants.";

    private static final List<String> PREFIXES = List.of("hub.", "spring.", "server.", "management.", "logging.");

    private static final Set<String> WORDS =
            Set.of("changeme", "change-me", "change_me", "replaceme", "replace-me", "todo", "tbd", "fixme", "xxx");

    private static final Pattern ANGLE_BRACKETS = Pattern.compile(".*<[A-Za-z][A-Za-z0-9_ .-]{0,60}>.*");

    private static final Pattern DOLLAR = Pattern.compile(".*\\$\\{[^}]*}.*", Pattern.DOTALL);

    private final ConfigurableEnvironment environment;

    PlaceholdersDoctorCheck(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public String name() {
        return "placeholders";
    }

    @Override
    public List<Diagnosis> examine(TenantId tenant) {
        return diagnoses(names().filter(name -> isOf(tenant, name)));
    }

    @Override
    public List<Diagnosis> examineShared() {
        return diagnoses(names().filter(name -> !property(name).startsWith(TENANTS)));
    }

    private static boolean isOf(TenantId tenant, String name) {
        return property(name).startsWith(TENANTS + tenant + ".");
    }

    private List<Diagnosis> diagnoses(Stream<String> names) {
        return names.flatMap(name -> diagnosis(name).stream()).toList();
    }

    private Optional<Diagnosis> diagnosis(String name) {
        return raw(name)
                .filter(value -> isPlaceholder(name, value))
                .map(_ -> Diagnosis.unhealthy(
                        name, "its value is the placeholder of a template", "write the value, or remove the setting"));
    }

    /** Settings as operators write them; those of the services' own files are not theirs. */
    private Stream<String> names() {
        Set<String> names = new TreeSet<>();
        sources().forEach(source -> names.addAll(List.of(source.getPropertyNames())));
        return names.stream().filter(name -> PREFIXES.stream().anyMatch(property(name)::startsWith));
    }

    private Stream<EnumerablePropertySource<?>> sources() {
        return environment.getPropertySources().stream()
                .filter(source -> !source.getName().contains("class path resource")
                        && !source.getName().contains("hub-defaults"))
                .<EnumerablePropertySource<?>>mapMulti((source, next) -> {
                    if (source instanceof EnumerablePropertySource<?> enumerable) {
                        next.accept(enumerable);
                    }
                });
    }

    private Optional<String> raw(String name) {
        return sources()
                .filter(source -> source.containsProperty(name))
                .map(source -> ((PropertySource<?>) source).getProperty(name))
                .<String>mapMulti((value, next) -> {
                    if (value != null) {
                        next.accept(value.toString().strip());
                    }
                })
                .findFirst();
    }

    private boolean isPlaceholder(String name, String value) {
        if (property(name).endsWith(".mapping") || property(name).contains(".mapping.")) {
            return false;
        }
        return WORDS.contains(value.toLowerCase(Locale.ROOT))
                || ANGLE_BRACKETS.matcher(value).matches()
                || isUnresolved(name, value);
    }

    /** Settings of tenants are read literally. */
    private boolean isUnresolved(String name, String value) {
        if (!DOLLAR.matcher(value).matches()) {
            return false;
        }
        if (property(name).startsWith(TENANTS)) {
            return true;
        }
        try {
            environment.resolveRequiredPlaceholders(value);
            return false;
        } catch (IllegalArgumentException _) {
            return true;
        }
    }

    /** The property that an environment variable sets. */
    private static String property(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.');
    }
}

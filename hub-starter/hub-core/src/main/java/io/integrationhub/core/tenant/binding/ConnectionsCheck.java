package io.integrationhub.core.tenant.binding;

import io.integrationhub.core.tenant.Finding;
import io.integrationhub.core.tenant.SettingsCheck;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** Checks that broker, database and ports are configured and well-formed. */
class ConnectionsCheck implements SettingsCheck {

    private static final String DATABASE = "spring.datasource.url";
    private static final String BROKER = "spring.kafka.bootstrap-servers";
    private static final String PORT = "server.port";
    private static final String MANAGEMENT_PORT = "management.server.port";
    private static final Pattern BROKERS = Pattern.compile("[^\\s,:]+:\\d{1,5}(\\s*,\\s*[^\\s,:]+:\\d{1,5})*");
    private static final int MAX_PORT = 65_535;
    private static final String POSTGRESQL = "jdbc:postgresql:";

    @Override
    public List<Finding> check(Environment environment) {
        return Stream.of(
                        database(environment),
                        broker(environment),
                        port(environment, PORT),
                        port(environment, MANAGEMENT_PORT),
                        ports(environment))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> database(Environment environment) {
        String url = environment.getProperty(DATABASE, "");
        if (url.isBlank()) {
            return Optional.of(new Finding(DATABASE, "is missing; write jdbc:postgresql://host:5432/database"));
        }
        // The URL itself is not repeated, because it may contain a password.
        return url.startsWith(POSTGRESQL)
                ? Optional.empty()
                : Optional.of(new Finding(
                        DATABASE,
                        "is not the URL of a PostgreSQL database; write jdbc:postgresql://host:5432/database"));
    }

    private static Optional<Finding> broker(Environment environment) {
        String servers = environment.getProperty(BROKER, "");
        if (servers.isBlank()) {
            return Optional.of(new Finding(BROKER, "is missing; write host:9092, several separated by commas"));
        }
        return BROKERS.matcher(servers.strip()).matches()
                ? Optional.empty()
                : Optional.of(new Finding(
                        BROKER, "'" + servers + "' is not host:port; write host:9092, several separated by commas"));
    }

    private static Optional<Finding> port(Environment environment, String property) {
        String port = environment.getProperty(property, "0").strip();
        // Spring Boot opens no port for -1.
        if (port.matches("-1|\\d{1,5}") && Integer.parseInt(port) <= MAX_PORT) {
            return Optional.empty();
        }
        // Kubernetes sets <SERVICE>_PORT=tcp://… for each Service of the namespace.
        String service = property.substring(0, property.lastIndexOf('.')).replace('.', '-');
        String cause = port.startsWith("tcp://")
                ? "' was set by Kubernetes for a Service named " + service
                        + "; write enableServiceLinks: false into the pod's specification, or set this variable there"
                : "' is not a port; write a number such as 8080";
        return Optional.of(new Finding(property, "'" + port + cause));
    }

    private static Optional<Finding> ports(Environment environment) {
        String port = environment.getProperty(PORT, "8080");
        boolean shared = !port.equals("0") && port.equals(environment.getProperty(MANAGEMENT_PORT));
        return shared
                ? Optional.of(new Finding(
                        MANAGEMENT_PORT, "'" + port + "' is also SERVER_PORT; the endpoints need a port of their own"))
                : Optional.empty();
    }
}

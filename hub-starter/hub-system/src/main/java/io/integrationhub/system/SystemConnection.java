package io.integrationhub.system;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The connection of a tenant to one of its outside systems, for the doctor.
 *
 * @param system the system's name in the tenant's configuration
 * @param purpose what is tried, for example {@code search for orders}
 */
public record SystemConnection(SystemClients systems, Tenant tenant, String system, String purpose) {

    /**
     * A connection that is tried with a request that has no effect. Any response except an error of the system shows
     * that address and credentials are right, unless it is no response of an API at all.
     */
    public Connection triedWith(SystemCall call) {
        return triedWith(call, response -> Optional.of("it responds with status " + response.status()));
    }

    /**
     * A connection that is tried with a request that has no effect.
     *
     * @param found what the response shows; empty if it is not what this system responds with
     */
    public Connection triedWith(SystemCall call, Function<SystemResponse, Optional<String>> found) {
        return triedBy(client -> {
            SystemResponse response = client.call(call);
            return isFromAnApi(response)
                    ? found.apply(response).map(this::healthy).orElseGet(() -> unexpected(call, response))
                    : unexpected(call, response);
        });
    }

    /** A connection that is tried in a way of its own; faults count as findings. */
    public Connection triedBy(Function<SystemClient, Diagnosis> trial) {
        return new Connection(subject(), () -> {
            try {
                return trial.apply(systems.trialClient(tenant.id(), system));
            } catch (Fault fault) {
                return failed(fault);
            }
        });
    }

    /** It works. */
    public Diagnosis healthy(String finding) {
        return Diagnosis.healthy(subject(), finding);
    }

    /**
     * It does not work.
     *
     * @param setting the setting to correct, below the system's, for example {@code url}
     */
    public Diagnosis unhealthy(String finding, String setting) {
        return Diagnosis.unhealthy(subject(), finding, "check " + variable(setting));
    }

    /** Names the connection. */
    public String subject() {
        return system + ": " + purpose;
    }

    /** Servers of web pages, and redirects, respond at addresses where there is no API. */
    private static boolean isFromAnApi(SystemResponse response) {
        boolean page = response.headers().getOrDefault("content-type", "").contains("text/html");
        return response.status() < 300 || response.status() >= 400 && !page;
    }

    private Diagnosis unexpected(SystemCall call, SystemResponse response) {
        return unhealthy(
                "it responds to " + call.method() + " " + call.path() + " with status " + response.status()
                        + ", which is not a response of this API",
                "url");
    }

    private Diagnosis failed(Fault fault) {
        String finding = fault.code().name() + ": " + fault.getMessage();
        if (!(fault.code() instanceof SystemFault code)) {
            return Diagnosis.unhealthy(subject(), finding, "see the code in the runbook");
        }
        String fix = switch (code) {
            case SYSTEM_UNREACHABLE ->
                "check " + variable("url") + ", and whether names resolve and firewalls let requests through";
            case SYSTEM_TIMEOUT -> "check firewalls, ask the operators of the system, or raise " + variable("timeout");
            case SYSTEM_CREDENTIALS_REJECTED ->
                "check " + variable("auth.*") + " and the rights of the user, then restart the service";
            case SYSTEM_ADDRESS_FORBIDDEN ->
                "check " + variable("url") + ", or set " + variable("allow-private-addresses")
                        + "=true if the system is in a private network";
            case SYSTEM_RESPONSE_TOO_LARGE -> "raise " + variable("max-response-size");
            case SYSTEM_THROTTLED, SYSTEM_BUSY -> "run the doctor again in a minute";
            case SYSTEM_FAILED -> "ask the operators of the system";
        };
        return Diagnosis.unhealthy(subject(), finding, fix);
    }

    private String variable(String setting) {
        String property = "hub.tenants." + tenant.id() + ".systems." + system + "." + setting;
        return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }
}

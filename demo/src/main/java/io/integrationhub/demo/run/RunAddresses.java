package io.integrationhub.demo.run;

import io.integrationhub.demo.services.ServiceAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The addresses of a run, written to a file so that another process can play scenarios against it.
 *
 * @param process the run's process id
 * @param commercetools the commercetools stand-in
 * @param oms the API of each tenant's OMS stand-in
 * @param omsAdmin the admin API of each tenant's OMS stand-in
 * @param tax the admin API of each tenant's tax engine stand-in
 * @param cdp each tenant's customer data platform stand-in, with its admin API
 * @param mailbox the page that shows the mails the hub has sent
 * @param feeds each tenant's folder for catalogs and price lists; relative ones are below the project's folder
 * @param services the hub's services; empty if only the sandbox runs
 */
public record RunAddresses(
        long process,
        URI commercetools,
        Map<String, URI> oms,
        Map<String, URI> omsAdmin,
        Map<String, URI> tax,
        Map<String, URI> cdp,
        URI mailbox,
        Map<String, Path> feeds,
        List<ServiceAddress> services) {

    public RunAddresses {
        oms = Collections.unmodifiableMap(new TreeMap<>(oms));
        omsAdmin = Collections.unmodifiableMap(new TreeMap<>(omsAdmin));
        tax = Collections.unmodifiableMap(new TreeMap<>(tax));
        cdp = Collections.unmodifiableMap(new TreeMap<>(cdp));
        feeds = Collections.unmodifiableMap(new TreeMap<>(feeds));
        services = List.copyOf(services);
    }

    /** Returns the admin API of a tenant's OMS stand-in. */
    public URI omsAdminOf(String tenant) {
        return of(tenant, omsAdmin);
    }

    /** Returns the admin API of a tenant's tax engine stand-in. */
    public URI taxOf(String tenant) {
        return of(tenant, tax);
    }

    /** Returns the customer data platform stand-in of a tenant. */
    public URI cdpOf(String tenant) {
        return of(tenant, cdp);
    }

    /** Returns the folder into which a tenant's systems write catalogs and price lists. */
    public Path feedsOf(String tenant) {
        return Path.of(System.getProperty("hub.root", ".")).resolve(of(tenant, feeds));
    }

    private static <T> T of(String tenant, Map<String, T> addresses) {
        T address = addresses.get(tenant);
        if (address == null) {
            throw new IllegalArgumentException("unknown tenant " + tenant);
        }
        return address;
    }

    /** Returns the management address of a service. */
    public URI managementOf(String service) {
        return running(service).management();
    }

    /** Returns the address at which others call a service. */
    public URI urlOf(String service) {
        return running(service).url();
    }

    private ServiceAddress running(String service) {
        return services.stream()
                .filter(each -> each.name().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("service " + service + " is not running"));
    }
}

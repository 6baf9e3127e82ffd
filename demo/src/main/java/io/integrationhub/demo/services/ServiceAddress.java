package io.integrationhub.demo.services;

import java.net.URI;

/**
 * Where a running service is.
 *
 * @param name of the service
 * @param url where it takes messages
 * @param management where its operators look; paths begin with {@code /actuator}
 */
public record ServiceAddress(String name, URI url, URI management) {

    static ServiceAddress of(String name, int port, int managementPort) {
        return new ServiceAddress(
                name, URI.create("http://localhost:" + port), URI.create("http://localhost:" + managementPort));
    }
}

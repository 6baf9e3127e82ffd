package io.integrationhub.core.tenant.binding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/**
 * The other services of the hub, whose sections below a tenant this service ignores: services share their variables in
 * a deployment. A module on the class path lists the names of all services in {@code META-INF/hub-services}, one per
 * line.
 */
final class OtherServices {

    private static final String FILE = "META-INF/hub-services";

    private OtherServices() {}

    /** The names in all files on the class path, except this service's own. */
    static List<String> names(String ownService) {
        try {
            return Collections.list(OtherServices.class.getClassLoader().getResources(FILE)).stream()
                    .flatMap(file -> lines(file).stream())
                    .map(String::strip)
                    .filter(name -> !name.isEmpty() && !name.startsWith("#") && !name.equals(ownService))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(URL file) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

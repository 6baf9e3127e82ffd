package io.integrationhub.core.doctor;

import java.util.function.Supplier;

/**
 * One connection of a tenant, and a harmless way to try it.
 *
 * @param subject names the connection for people, the same name for the same connection
 * @param exclusive identifies what no other tenant may use too, such as a folder or a Project; empty if tenants may
 *     share it
 * @param trial tries it: reads at most, and changes no data; a fault counts as a finding
 */
public record Connection(String subject, String exclusive, Supplier<Diagnosis> trial) {

    /** A connection to something that tenants may share. */
    public Connection(String subject, Supplier<Diagnosis> trial) {
        this(subject, "", trial);
    }
}

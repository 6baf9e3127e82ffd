package io.integrationhub.customersync.businessunit;

/**
 * A role of an associate.
 *
 * @param role key of the Associate Role
 * @param isInherited whether divisions inherit the associate with this role
 */
public record RoleAssignment(String role, boolean isInherited) {}

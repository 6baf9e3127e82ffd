package io.integrationhub.customersync.settings;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of a target that is reached over HTTP with mappings. Paths are relative to the URL of the system;
 * {@code {id}} is replaced by the id of the profile there, and {@code {guest}} by that of a guest.
 *
 * @param method HTTP method with which a profile is sent: PUT, POST or PATCH. With PATCH, the customers' master gets
 *     the changed fields only.
 * @param path Path to which a profile is sent.
 * @param companyPath Path to which a Business Unit is sent. Empty if the system does not receive them.
 * @param erasePath Path of the profile that is erased with DELETE; 404 counts as done. Empty if it cannot be erased.
 * @param mergePath Path to which the merge of a guest into a customer is sent with POST. Empty if guests are not
 *     merged.
 * @param mapping Mapping from a profile to the request: a JSONata expression, {@code file:} and a path, or
 *     {@code preset:} and a name.
 * @param orderEventPath Path to which what happens to an order is sent, with PUT if it has {@code {id}}, which is
 *     replaced by the id of the event, and otherwise with POST. Empty if the system does not receive it.
 * @param orderEventMapping Mapping from what happens to an order to the request.
 * @param responseMapping Mapping from {@code {status, body}} to {@code {rejected: {code}}} if the system rejects the
 *     profile, else to nothing.
 */
public record HttpTargetSettings(
        @DefaultValue("PUT") String method,
        @DefaultValue("/api/profiles/{id}") String path,
        @DefaultValue("/api/companies/{id}") String companyPath,
        @DefaultValue("/api/profiles/{id}") String erasePath,
        @DefaultValue("/api/profiles/{id}/merge/{guest}") String mergePath,
        @DefaultValue("preset:profile-neutral/profile") String mapping,
        @DefaultValue("") String orderEventPath,
        @DefaultValue("preset:profile-neutral/order-event") String orderEventMapping,
        @DefaultValue("preset:profile-neutral/response") String responseMapping) {}

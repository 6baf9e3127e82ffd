package io.integrationhub.customersync.customer.decision;

import io.integrationhub.customersync.customer.change.Ownership;

/**
 * What a tenant chose.
 *
 * @param inactiveField custom field that marks inactive customers
 */
public record CustomerRules(
        OnEmailMatch onEmailMatch, OnInactive onInactive, String inactiveField, Ownership ownership) {}

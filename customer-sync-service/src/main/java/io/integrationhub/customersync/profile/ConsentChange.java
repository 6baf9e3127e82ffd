package io.integrationhub.customersync.profile;

import java.time.Instant;

/**
 * A consent that a target does not have yet.
 *
 * @param consent what the person said
 * @param at when the person said so
 * @param isHistory whether it was said some time ago, so that no welcome mail and no double opt-in may follow
 */
public record ConsentChange(Consent consent, Instant at, boolean isHistory) {}

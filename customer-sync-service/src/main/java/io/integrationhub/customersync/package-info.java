/**
 * Keeps customers in sync with their master. Start at {@code CustomerSyncFlow}.
 *
 * <pre>
 * broker ─▶ CustomerSyncFlow ─▶ customermaster (find)
 * </pre>
 *
 * <p>Nouns: {@code customer} is what the master knows of a customer, and decides what to do with it.
 */
@NullMarked
package io.integrationhub.customersync;

import org.jspecify.annotations.NullMarked;

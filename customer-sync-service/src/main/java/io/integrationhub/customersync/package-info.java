/**
 * Keeps customers in sync with their master. Start at {@code CustomerSyncFlow}, then {@code CustomerExportFlow}.
 *
 * <pre>
 * broker ─▶ CustomerSyncFlow ─────▶ customermaster (find)
 * broker ─▶ CustomerExportFlow ───▶ account (load) · export (what was sent) · cdp (send, merge, erase)
 * broker ─▶ CustomerErasureFlow ──▶ cdp · account (erase) · erasure (stores, tombstones, receipts)
 * </pre>
 *
 * <p>Nouns: {@code customer} is what the master knows of a customer, and decides what to do with it; {@code profile} is
 * what other systems learn about a customer, a guest or a company, and decides whether to send it.
 */
@NullMarked
package io.integrationhub.customersync;

import org.jspecify.annotations.NullMarked;

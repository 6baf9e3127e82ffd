/** What each target was sent, and what is pending: the ports {@code ProfileLedger} and {@code PendingProfiles}. */
@NullMarked
package io.integrationhub.customersync.export;

import org.jspecify.annotations.NullMarked;

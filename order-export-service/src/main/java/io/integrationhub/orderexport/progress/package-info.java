/**
 * The progress of an order: what the order master reports.
 *
 * <p>A report is split into values, one per reported field of the order; for each field the newest value wins. The
 * order is then updated to match all current values, so the result does not depend on the order in which reports arrive
 * or on how often they are repeated.
 */
@NullMarked
package io.integrationhub.orderexport.progress;

import org.jspecify.annotations.NullMarked;

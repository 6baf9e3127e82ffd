/**
 * Real-shaped orders: every sort of order a merchant sees, placed through the HTTP API, the same ones for the same
 * seed.
 */
@NullMarked
package io.integrationhub.sandbox.commercetools.traffic;

import org.jspecify.annotations.NullMarked;

/**
 * A stand-in for an order management system that keeps a ledger of what it did.
 *
 * <p>It takes orders over HTTP and refuses whatever its schema does not know; tells about their progress by webhook and
 * by poll; and can be made slow, unreachable, forgetful or picky, in code and over its admin port.
 */
@NullMarked
package io.integrationhub.sandbox.oms;

import org.jspecify.annotations.NullMarked;

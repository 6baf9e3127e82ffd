/**
 * What every door for HTTP requests does around its content: limits, proof, refusals, and an answer only after the
 * broker's.
 */
@NullMarked
package io.integrationhub.system.inbound;

import org.jspecify.annotations.NullMarked;

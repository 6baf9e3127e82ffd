/** Ports of the service, faked for tests. */
@NullMarked
package io.integrationhub.pricing.fakes;

import org.jspecify.annotations.NullMarked;

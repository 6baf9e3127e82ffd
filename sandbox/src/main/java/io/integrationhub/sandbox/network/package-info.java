/** A network that can be broken on purpose. */
@NullMarked
package io.integrationhub.sandbox.network;

import org.jspecify.annotations.NullMarked;

/** Fetches again and again what outside systems do not send: each source in one replica, from a stored cursor. */
@NullMarked
package io.integrationhub.system.poll;

import org.jspecify.annotations.NullMarked;

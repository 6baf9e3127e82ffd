@NullMarked
package io.integrationhub.stream.erasure;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.integrationhub.sandbox.mail;

import org.jspecify.annotations.NullMarked;

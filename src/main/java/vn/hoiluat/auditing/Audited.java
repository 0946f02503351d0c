package vn.hoiluat.auditing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.hoiluat.audit.AuditAction;

/** A call that is written in the trail before its answer leaves. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

    /** What is done by it, unless {@link CallNote#did} says better. */
    AuditAction value();

    /** The variable of the address that says what it is done to; empty for nothing in particular. */
    String subject() default "";

    /** True if it only shows something: a repetition within minutes is the same reading going on. */
    boolean reading() default false;
}

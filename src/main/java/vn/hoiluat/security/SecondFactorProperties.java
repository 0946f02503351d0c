package vn.hoiluat.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param secondFactor who must have one before doing anything else */
@ConfigurationProperties("hoiluat.security")
record SecondFactorProperties(@DefaultValue("none") SecondFactorDuty secondFactor) {}

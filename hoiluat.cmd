@echo off
rem Hỏi Luật: finds a JDK, builds when needed, runs the program. "hoiluat help" lists the commands.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
set "LEAST_JAVA=21"
set "HOILUAT_HOME=%~dp0"
if "%HOILUAT_HOME:~-1%"=="\" set "HOILUAT_HOME=%HOILUAT_HOME:~0,-1%"
if not defined HOILUAT_DATA set "HOILUAT_DATA=%HOILUAT_HOME%\data"
set "JAR=%HOILUAT_HOME%\src\target\hoiluat.jar"
set "JDK="
set "JDK_VERSION=0"

if defined JAVA_HOME call :consider "%JAVA_HOME%"
if defined JDK goto found
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\*jdk*") do call :consider "%%~D"
for /f "delims=" %%J in ('where java 2^>nul') do call :consider "%%~dpJ.."
if not defined JDK (
    echo Hỏi Luật cần JDK %LEAST_JAVA% trở lên: cài Temurin 25 từ https://adoptium.net, hoặc đặt biến JAVA_HOME 1>&2
    exit /b 1
)
:found

call :stale
if errorlevel 1 (
    call :build
    if errorlevel 1 exit /b 1
)

set "ARGUMENTS=%*"
if "%~1"=="practice" (
    call :practice
    goto run
)
rem Without any configuration of its own the service is a sandbox: for trying out, on this machine only.
if exist "%HOILUAT_HOME%\config\application.yml" (
    if not defined SPRING_CONFIG_ADDITIONAL_LOCATION set "SPRING_CONFIG_ADDITIONAL_LOCATION=file:%HOILUAT_HOME:\=/%/config/"
) else (
    if not defined SPRING_CONFIG_LOCATION if not defined SPRING_CONFIG_ADDITIONAL_LOCATION if not defined SPRING_APPLICATION_JSON if not defined SPRING_PROFILES_ACTIVE call :sandbox %*
)

:run
rem Measuring runs one thing over and over: here the thorough compiler is worth its time.
if "%~1"=="evaluate" set "HOILUAT_JAVA_OPTIONS=-XX:TieredStopAtLevel=4 %HOILUAT_JAVA_OPTIONS%"
if "%~1"=="outcomes" set "HOILUAT_JAVA_OPTIONS=-XX:TieredStopAtLevel=4 %HOILUAT_JAVA_OPTIONS%"
"%JDK%\bin\java.exe" "@%HOILUAT_HOME:\=/%/src/main/launch/java.options" %HOILUAT_JAVA_OPTIONS% -jar "%JAR%" %ARGUMENTS%
exit /b %ERRORLEVEL%

rem Takes the Java in this folder if it is new enough and newer than what was found before.
:consider
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "tokens=1 delims=." %%M in ("%%~V") do (
    if %%M GEQ %LEAST_JAVA% if %%M GTR %JDK_VERSION% (
        set "JDK=%~1"
        set "JDK_VERSION=%%M"
    )
)
exit /b 0

rem Ends with 1 if the jar is absent or a source is newer.
:stale
if not exist "%JAR%" exit /b 1
powershell -NoProfile -Command "$jar = (Get-Item -LiteralPath $env:JAR).LastWriteTime; $files = Get-ChildItem -Path (Join-Path $env:HOILUAT_HOME '*\src\main'), (Join-Path $env:HOILUAT_HOME 'src\main'), (Join-Path $env:HOILUAT_HOME 'pom.xml'), (Join-Path $env:HOILUAT_HOME '*\pom.xml') -Recurse -File -ErrorAction SilentlyContinue; if ($files | Where-Object LastWriteTime -gt $jar | Select-Object -First 1) { exit 1 }"
exit /b %ERRORLEVEL%

:build
where mvn >nul 2>nul
if errorlevel 1 (
    echo Hỏi Luật cần Maven 3.8 trở lên để dựng chương trình: xem https://maven.apache.org/install.html 1>&2
    exit /b 1
)
echo Đang dựng Hỏi Luật (lần đầu tải thư viện, có thể mất vài phút) 1>&2
setlocal
set "JAVA_HOME=%JDK%"
call mvn -B -f "%HOILUAT_HOME%\pom.xml" -DskipTests -Dspotless.check.skip=true package 1>&2
if errorlevel 1 (
    echo Không dựng được chương trình. 1>&2
    exit /b 1
)
exit /b 0

rem A profile or a configuration among the arguments counts as configuration, too.
:sandbox
echo %* | findstr /c:"--spring.profiles.active" /c:"--spring.config." >nul && exit /b 0
set "SPRING_PROFILES_ACTIVE=sandbox"
exit /b 0

rem Practising the setting up has nothing of this installation: neither its data nor its configuration.
:practice
set "ARGUMENTS=%ARGUMENTS:practice=start%"
set "HOILUAT_DATA=%TEMP%\hoiluat-%RANDOM%%RANDOM%"
mkdir "%HOILUAT_DATA%"
cd /d "%HOILUAT_DATA%"
set "HOILUAT_STORAGE_MONGODB_URI="
set "SPRING_CONFIG_ADDITIONAL_LOCATION="
set "SPRING_PROFILES_ACTIVE=sandbox,practice"
exit /b 0

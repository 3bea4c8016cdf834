import './planning/main.tsx'
